package org.rapport.mailing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What can be kept of a list of addresses. Whoever has the whole list again can tell that it is the same one, and who of it has a
 * link already; whoever has not can read nothing from it.
 */
final class Fingerprint {

    private final byte[] key;

    private Fingerprint(byte[] key) {
        this.key = key;
    }

    /** @param of what the addresses are for: the same list for another school is another one */
    static Fingerprint of(String of, List<String> addresses) {
        String all = addresses.stream().sorted().collect(Collectors.joining("\n", of + "\n", ""));
        try {
            return new Fingerprint(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The name of the list; the key itself stays here. */
    String name() {
        return digest("");
    }

    /** An address of the list, as only the list can write it. */
    String digest(String address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
