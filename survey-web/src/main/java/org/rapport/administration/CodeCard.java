package org.rapport.administration;

/**
 * A card for one person.
 *
 * @param code in groups, for the eye
 * @param address that leads straight to the survey
 * @param qr the same address for a camera
 */
public record CodeCard(String code, String address, QrCode qr) {}
