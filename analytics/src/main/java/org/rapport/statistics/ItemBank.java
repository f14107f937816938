package org.rapport.statistics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A calibrated scale, frozen: later waves are scored with it, so that their scores lie on the same scale. A change of any
 * number is a new version.
 *
 * @param scale the scale's id
 * @param version of this bank, such as {@code 1}
 * @param items item ids in the order of the steps
 * @param sigma standard deviation of θ in the calibration pool, in logits
 */
public record ItemBank(
        String scale,
        String version,
        List<String> items,
        StepDifficulties steps,
        double sigma,
        ReportingScale reportingScale) {

    public ItemBank {
        items = List.copyOf(items);
        if (items.size() != steps.items()) {
            throw new IllegalArgumentException(
                    "Every item has its steps, got %d items and steps of %d".formatted(items.size(), steps.items()));
        }
        if (!(sigma > 0) || !Double.isFinite(sigma)) {
            throw new IllegalArgumentException("A standard deviation is positive, got " + sigma);
        }
    }

    /** SHA-256 over all numbers, items and the version: two banks with the same fingerprint score alike. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder(scale + "\n" + version + "\n" + sigma + "\n" + reportingScale + "\n");
        for (int i = 0; i < items.size(); i++) {
            text.append(items.get(i));
            for (double step : steps.of(i)) {
                text.append(' ').append(step);
            }
            text.append('\n');
        }
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
