package org.rapport.administration;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as the path of an SVG: one unit a module, with the quiet zone of four modules that the standard asks for.
 *
 * @param size of the square, in modules
 * @param path the dark modules, as horizontal bars
 */
public record QrCode(int size, String path) {

    private static final int QUIET = 4;

    /** Level M: still readable when 15 % are soiled or worn. */
    public static QrCode of(String text) {
        try {
            return draw(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("does not fit into a QR code: " + text, tooLong);
        }
    }

    private static QrCode draw(ByteMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int start = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > start) {
                    path.append("M%d %dh%dv1h-%dz".formatted(start + QUIET, y + QUIET, x - start, x - start));
                }
            }
        }
        return new QrCode(modules.getWidth() + 2 * QUIET, path.toString());
    }
}
