package org.rapport.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccessCodeTest {

    private static final String ALPHABET = "2346789CDFHJKMNPQRTVWXY";
    private final List<AccessCode> codes = codes(50);

    private static List<AccessCode> codes(int n) {
        var source = new SplittableRandom(7);
        return Stream.generate(() -> AccessCode.random(source)).limit(n).toList();
    }

    @Test
    void aCodeIsReadBackAsItIsShown() {
        assertThat(codes)
                .allSatisfy(code -> assertThat(AccessCode.read(code.inGroups())).contains(code));
    }

    @Test
    void spacesHyphensAndCaseDoNotMatter() {
        assertThat(AccessCode.read(" 2222-222\u20112\n")).contains(new AccessCode("22222222"));
        AccessCode code = codes.getFirst();
        String typed = " " + code.inGroups().toLowerCase(java.util.Locale.ROOT).replace(" ", " - ") + ".";
        assertThat(AccessCode.read(typed)).contains(code);
    }

    @Test
    void lettersOutsideTheAlphabetStandForTheOneTheyAreMistakenFor() {
        assertThat(AccessCode.read("ZZZZ ZZZZ")).contains(new AccessCode("22222222"));
    }

    @Test
    void everySingleWrongCharacterIsCaught() {
        for (AccessCode code : codes) {
            for (int i = 0; i < AccessCode.LENGTH; i++) {
                for (char wrong : ALPHABET.toCharArray()) {
                    if (wrong != code.value().charAt(i)) {
                        assertThat(AccessCode.read(with(code, i, wrong))).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void everySwapOfTwoCharactersIsCaught() {
        for (AccessCode code : codes) {
            for (int i = 0; i < AccessCode.LENGTH; i++) {
                for (int j = i + 1; j < AccessCode.LENGTH; j++) {
                    String swapped = with(code, i, code.value().charAt(j));
                    swapped = swapped.substring(0, j) + code.value().charAt(i) + swapped.substring(j + 1);
                    if (!swapped.equals(code.value())) {
                        assertThat(AccessCode.read(swapped)).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void codesDoNotRepeat() {
        Set<AccessCode> distinct = new HashSet<>(codes(100_000));
        // 100 000 of 23^7: 1.5 pairs are expected to coincide by chance
        assertThat(distinct).hasSizeGreaterThan(99_990);
    }

    @Test
    void whatCannotBeACodeIsNotRead() {
        assertThat(Stream.of("", "2222", "222222222", "O2222222", "22222223", "<script>"))
                .allSatisfy(text -> assertThat(AccessCode.read(text)).isEmpty());
        assertThatThrownBy(() -> new AccessCode("hello")).hasMessage("not an access code: hello");
    }

    private static String with(AccessCode code, int position, char character) {
        return code.value().substring(0, position) + character + code.value().substring(position + 1);
    }
}
