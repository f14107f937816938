package org.rapport.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    @Test
    void aCameraReadsBackTheAddress() throws Exception {
        String address = "https://survey.district.example/s/2346789C";
        QrCode code = QrCode.of(address);
        assertThat(new Decoder().decode(modules(code)).getText()).isEqualTo(address);
    }

    @Test
    void fourLightModulesAreLeftAroundIt() {
        QrCode code = QrCode.of("https://survey.district.example/s/2346789C");
        Matcher bar = bars(code);
        while (bar.find()) {
            int x = Integer.parseInt(bar.group(1));
            int y = Integer.parseInt(bar.group(2));
            assertThat(x).isBetween(4, code.size() - 5);
            assertThat(y).isBetween(4, code.size() - 5);
            assertThat(x + Integer.parseInt(bar.group(3))).isLessThanOrEqualTo(code.size() - 4);
        }
    }

    private static Matcher bars(QrCode code) {
        return Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(code.path());
    }

    /** What the path draws, without the quiet zone. */
    private static BitMatrix modules(QrCode code) {
        var modules = new BitMatrix(code.size() - 8);
        Matcher bar = bars(code);
        while (bar.find()) {
            modules.setRegion(
                    Integer.parseInt(bar.group(1)) - 4,
                    Integer.parseInt(bar.group(2)) - 4,
                    Integer.parseInt(bar.group(3)),
                    1);
        }
        return modules;
    }
}
