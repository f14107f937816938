package org.rapport.administration;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a person types to answer: seven random characters and a check character from an alphabet of 23 without look-alikes and
 * without vowels, so that no words come up. Written in two groups of four.
 *
 * <p>With character values c (0 to 22) and weights 1 to 8 a code is well formed when the weighted sum is 0 modulo 23. As 23 is
 * prime and the weights differ, every single wrong character and every swap of two characters is caught.
 *
 * @param value the normal form: eight capital letters and digits without separators
 */
public record AccessCode(String value) {

    public static final int LENGTH = 8;
    private static final String ALPHABET = "2346789CDFHJKMNPQRTVWXY";
    private static final int PRIME = ALPHABET.length();
    private static final int INVERSE_OF_THE_LAST_WEIGHT = 3; // 3 · 8 = 24 ≡ 1 (mod 23)

    public AccessCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not an access code: " + value);
        }
    }

    /**
     * Reads what a person typed: case, spaces, hyphens and dots do not matter, and letters that are not in the alphabet stand
     * for the one they are mistaken for.
     *
     * @return empty when it cannot be a code
     */
    public static Optional<AccessCode> read(String typed) {
        String normal = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s.\\-\u2010-\u2015_]", "")
                .replace('Z', '2')
                .replace('G', '6')
                .replace('B', '8')
                .replace('U', 'V');
        return isWellFormed(normal) ? Optional.of(new AccessCode(normal)) : Optional.empty();
    }

    /** A code nobody can guess, given a secure source: one of 23⁷, about 3.4 thousand million. */
    public static AccessCode random(RandomGenerator source) {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH - 1; i++) {
            code.append(ALPHABET.charAt(source.nextInt(PRIME)));
        }
        int check = (PRIME - weightedSum(code)) * INVERSE_OF_THE_LAST_WEIGHT % PRIME;
        return new AccessCode(code.append(ALPHABET.charAt(check)).toString());
    }

    /** As it is shown to people: {@code 7KDR M3QX}. */
    public String inGroups() {
        return value.substring(0, LENGTH / 2) + " " + value.substring(LENGTH / 2);
    }

    private static boolean isWellFormed(String value) {
        return value.length() == LENGTH
                && value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && weightedSum(value) == 0;
    }

    private static int weightedSum(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(code.charAt(i));
        }
        return sum % PRIME;
    }
}
