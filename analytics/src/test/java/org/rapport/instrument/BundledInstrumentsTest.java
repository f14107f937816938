package org.rapport.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BundledInstrumentsTest {

    private static final Path FOLDER = Path.of("src/main/resources/instruments");
    private static final List<String> CHARACTERISTICS =
            List.of("emotional-attachment", "shared-activity", "progressive-complexity", "balance-of-power");

    static List<Instrument> all() {
        return BundledInstruments.all();
    }

    private static Instrument newest(String id) {
        return BundledInstruments.newest(id).orElseThrow();
    }

    private static Scale scale(Instrument instrument, String id) {
        return instrument.scale(id).orElseThrow();
    }

    private static long asked(Instrument instrument, String band) {
        return instrument.items().stream().filter(item -> item.isAskedIn(band)).count();
    }

    @Test
    void theFourInstrumentsAreBundled() {
        assertThat(BundledInstruments.ids())
                .containsExactly("student-pulse", "student-relationships", "teacher-pulse", "teacher-relationships");
    }

    @Test
    void theIndexListsExactlyTheFiles() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(FOLDER.resolve("index.txt"))).isEqualTo(found);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theFolderIsNamedByIdAndVersion(Instrument instrument) {
        Map<String, String> texts = BundledInstruments.texts(instrument.id(), instrument.version());

        assertThat(InstrumentFile.read(texts)).isEqualTo(instrument);
    }

    @Test
    void anUnknownInstrumentIsNotBundled() {
        assertThat(BundledInstruments.newest("student-climate")).isEmpty();
        assertThat(BundledInstruments.texts("student-relationships", "0.0.1")).isEmpty();
    }

    @Test
    void aVersionIsNewerByItsNumbersAndNotByItsLetters() {
        assertThat(BundledInstruments.order("1.10.0", "1.9.0")).isPositive();
        assertThat(BundledInstruments.order("2.0.0", "1.99.99")).isPositive();
        assertThat(BundledInstruments.order("1.0.0", "1.0.0")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"secondary, 45", "elementary, 26"})
    void studentsAreAskedNoMoreThanTheirAgeBears(String band, int most) {
        assertThat(asked(newest("student-relationships"), band)).isLessThanOrEqualTo(most);
    }

    @Test
    void teachersAreAskedFiftyItemsAtMost() {
        assertThat(newest("teacher-relationships").items()).hasSizeLessThanOrEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({"student-pulse", "teacher-pulse"})
    void aPulseAsksTwoItemsOfEachCharacteristic(String id) {
        Instrument pulse = newest(id);

        assertThat(pulse.scales()).extracting(Scale::id).isEqualTo(CHARACTERISTICS);
        assertThat(pulse.scales()).allSatisfy(scale -> assertThat(scale.items()).hasSize(2));
        assertThat(pulse.items().stream().filter(Item::isReported)).hasSize(8);
    }

    @Test
    void allScalesOfTheFrameworkAreThere() {
        assertThat(newest("student-relationships").scales())
                .extracting(Scale::id)
                .containsExactly(
                        "emotional-attachment",
                        "shared-activity",
                        "progressive-complexity",
                        "balance-of-power",
                        "peer-relationships",
                        "family-connection",
                        "identity-affirmation",
                        "stress-and-buffering",
                        "engagement",
                        "belonging",
                        "self-regulation");
        assertThat(newest("teacher-relationships").scales())
                .extracting(Scale::id)
                .containsExactly(
                        "emotional-attachment",
                        "shared-activity",
                        "progressive-complexity",
                        "balance-of-power",
                        "peer-relationships",
                        "family-connection",
                        "identity-affirmation",
                        "stress-and-buffering",
                        "time-and-space",
                        "preparation-and-support",
                        "relational-practices");
    }

    @ParameterizedTest
    @CsvSource({"student-relationships, teacher-relationships", "student-pulse, teacher-pulse"})
    void studentAndTeacherItemsOfTheFourCharacteristicsArePairedInBothDirections(String students, String teachers) {
        Map<String, String> pairs = pairs(newest(students));
        Map<String, String> back = pairs(newest(teachers));

        assertThat(pairs).isNotEmpty();
        pairs.forEach((student, teacher) -> assertThat(back.get(teacher)).isEqualTo(student));
        back.forEach((teacher, student) -> assertThat(pairs.get(student)).isEqualTo(teacher));
    }

    @ParameterizedTest
    @CsvSource({"student-relationships, teacher-relationships", "student-pulse, teacher-pulse"})
    void aPairIsOfTheSameScaleAndKeyedAlike(String students, String teachers) {
        for (String characteristic : CHARACTERISTICS) {
            Scale ofStudents = scale(newest(students), characteristic);
            Scale ofTeachers = scale(newest(teachers), characteristic);

            assertThat(ofStudents.items()).hasSameSizeAs(ofTeachers.items());
            assertThat(ofStudents.items())
                    .allSatisfy(item -> assertThat(ofTeachers.items()).anySatisfy(other -> {
                        assertThat(item.pairsWith())
                                .isEqualTo(teachers + "/" + other.item().id());
                        assertThat(item.reverse()).isEqualTo(other.reverse());
                    }));
        }
    }

    /** Every item of the four characteristics to its pair, both as {@code instrument/item}. */
    private static Map<String, String> pairs(Instrument instrument) {
        Map<String, String> pairs = new HashMap<>();
        for (String characteristic : CHARACTERISTICS) {
            for (ScaleItem item : scale(instrument, characteristic).items()) {
                pairs.put(instrument.id() + "/" + item.item().id(), item.pairsWith());
            }
        }
        return pairs;
    }

    @Test
    void aPulseAsksTheSameItemsInTheSameWordsAsTheLongForm() {
        for (String group : List.of("student", "teacher")) {
            Instrument pulse = newest(group + "-pulse");
            Instrument longForm = newest(group + "-relationships");
            for (Item item : pulse.items().stream().filter(Item::isReported).toList()) {
                assertThat(longForm.item(item.id())).contains(item);
                for (String language : pulse.languages()) {
                    for (String band : List.of("elementary", "secondary")) {
                        assertThat(pulse.wording(language).item(item.id(), band))
                                .isEqualTo(longForm.wording(language).item(item.id(), band));
                    }
                }
            }
        }
    }

    @Test
    void someItemsOfEveryCharacteristicAreKeyedInReverse() {
        for (String id : List.of("student-relationships", "teacher-relationships")) {
            for (String characteristic : CHARACTERISTICS) {
                assertThat(scale(newest(id), characteristic).items()).anyMatch(ScaleItem::reverse);
            }
        }
    }

    @Test
    void youngStudentsAreAskedNothingThatIsKeyedInReverse() {
        List<String> reversed = newest("student-relationships").scales().stream()
                .flatMap(scale -> scale.items().stream())
                .filter(ScaleItem::reverse)
                .filter(item -> item.item().isAskedIn("elementary"))
                .map(item -> item.item().id())
                .toList();

        assertThat(reversed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyItemIsOnAScaleOrABreakdownOrTheClosingQuestion(Instrument instrument) {
        Set<String> scored = Set.copyOf(instrument.scales().stream()
                .flatMap(scale -> scale.items().stream())
                .map(item -> item.item().id())
                .toList());

        assertThat(instrument.items().stream().filter(Item::isReported).map(Item::id))
                .allMatch(scored::contains);
        assertThat(instrument.items().getLast().kind()).isEqualTo(Item.Kind.FREE_TEXT);
        assertThat(instrument.items().stream().filter(item -> item.kind() == Item.Kind.FREE_TEXT))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsCompulsory(Instrument instrument) {
        assertThat(instrument.items()).noneMatch(Item::required);
    }

    @Test
    void nothingAskedOfTeachersPointsAtAPerson() {
        assertThat(newest("teacher-relationships").breakdownItems())
                .extracting(Item::breakdown)
                .containsExactly("group-size", "teaching-way", "experience");
        assertThat(newest("teacher-pulse").breakdownItems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void demographicQuestionsStandInASectionOfTheirOwn(Instrument instrument) {
        for (Section section : instrument.sections()) {
            long breakdowns = section.items().stream()
                    .filter(item -> item.breakdown() != null)
                    .count();
            assertThat(breakdowns).isIn(0L, (long) section.items().size());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyStemOfAnItemIsAQuestionOfOneScreen(Instrument instrument) {
        for (Wording wording : instrument.wordings().values()) {
            assertThat(wording.items().values())
                    .as(wording.language())
                    .allSatisfy(stem -> assertThat(stem).hasSizeLessThanOrEqualTo(180));
        }
    }
}
