package org.rapport.report;

/**
 * A way to act that fits a characteristic.
 *
 * @param scale the characteristic's name
 */
public record Practice(String scaleId, String scale, String text) {}
