package org.rapport.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private final Instrument tiny = TinyInstrument.with(
                    "{id: ignored, options: frequency}", "{id: ignored, options: frequency, gradeBands: [old]}")
            .read();

    private static List<String> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }

    private static Optional<String> id(Optional<Screen> screen) {
        return screen.map(Screen::id);
    }

    @Test
    void anItemThatDependsOnAnAnswerIsHiddenUntilThatAnswerIsGiven() {
        assertThat(ids(Journey.of(tiny, "old", Map.of()).items())).containsExactly("heard", "ignored", "group");
        assertThat(ids(Journey.of(tiny, "old", Map.of("heard", "often")).items()))
                .containsExactly("heard", "ignored", "group", "words");
        assertThat(ids(Journey.of(tiny, "old", Map.of("heard", "always")).items()))
                .containsExactly("heard", "ignored", "group");
    }

    @Test
    void anItemOfAnotherGradeBandIsNotShown() {
        assertThat(Journey.of(tiny, "young", Map.of()).isShown("ignored")).isFalse();
        assertThat(Journey.of(tiny, "old", Map.of()).isShown("ignored")).isTrue();
    }

    @Test
    void withoutAGradeBandEverythingIsAsked() {
        assertThat(Journey.of(tiny, null, Map.of()).isShown("ignored")).isTrue();
    }

    @Test
    void whatDependsOnAHiddenItemIsHiddenToo() {
        Instrument chained = TinyInstrument.with("showWhen: {heard: [never, often]}", "showWhen: {ignored: [never]}")
                .and(
                        "instrument.yaml",
                        "{id: ignored, options: frequency}",
                        "{id: ignored, options: frequency, showWhen: {heard: [often]}}")
                .read();

        assertThat(Journey.of(chained, null, Map.of("heard", "often", "ignored", "never"))
                        .isShown("words"))
                .isTrue();
        assertThat(Journey.of(chained, null, Map.of("heard", "always", "ignored", "never"))
                        .isShown("words"))
                .isFalse();
    }

    @Test
    void theJourneyGoesOnAtTheFirstItemThatWasNotSeen() {
        assertThat(id(Journey.of(tiny, "old", Map.of()).next())).contains("heard");
        assertThat(id(Journey.of(tiny, "old", Map.of("heard", "always")).next()))
                .contains("ignored");
        assertThat(id(Journey.of(tiny, "old", Map.of("heard", "always", "group", "A"))
                        .next()))
                .contains("ignored");
    }

    @Test
    void anItemThatWasPassedOverCountsAsSeen() {
        Journey journey = Journey.of(tiny, "old", Map.of("heard", "", "ignored", "never"));

        assertThat(id(journey.next())).contains("group");
        assertThat(journey.answers()).containsExactly(Map.entry("ignored", "never"));
    }

    @Test
    void theJourneyIsCompleteWhenEverythingWasSeen() {
        Journey journey = Journey.of(tiny, "young", Map.of("heard", "always", "group", ""));

        assertThat(journey.isComplete()).isTrue();
        assertThat(journey.next()).isEmpty();
    }

    @Test
    void aCompulsoryItemCannotBePassedOver() {
        Instrument compulsory = TinyInstrument.with(
                        "{id: heard, options: frequency,", "{id: heard, options: frequency, required: true,")
                .read();

        assertThat(id(Journey.of(compulsory, null, Map.of("heard", "")).next())).contains("heard");
        assertThat(id(Journey.of(compulsory, null, Map.of("heard", "often")).next()))
                .contains("ignored");
    }

    @Test
    void oneGoesToTheNextAndThePreviousScreen() {
        Journey journey = Journey.of(tiny, "old", Map.of());

        assertThat(id(journey.next("heard"))).contains("ignored");
        assertThat(id(journey.next("group"))).isEmpty();
        assertThat(id(journey.previous("ignored"))).contains("heard");
        assertThat(id(journey.previous("heard"))).isEmpty();
        assertThat(id(journey.next("words"))).as("words is not shown").isEmpty();
    }

    @Test
    void oneMayVisitWhatWasSeenAndTheNextScreenAndNothingBeyond() {
        Journey journey = Journey.of(tiny, "old", Map.of("heard", "always"));

        assertThat(journey.mayVisit("heard")).isTrue();
        assertThat(journey.mayVisit("ignored")).isTrue();
        assertThat(journey.mayVisit("group")).isFalse();
        assertThat(journey.mayVisit("words")).as("words is not shown").isFalse();
        assertThat(journey.mayVisit("no-such-item")).isFalse();
    }

    @Test
    void answersToHiddenItemsAndUnknownCodesDoNotCount() {
        Journey journey = Journey.of(tiny, "old", Map.of("heard", "always", "ignored", "sometimes", "words", "Thanks"));

        assertThat(journey.answers()).containsExactly(Map.entry("heard", "always"));
    }

    @Test
    void aShortPageShowsItsItemsTogether() {
        Instrument shortPage = TinyInstrument.with("- id: first", "- id: first\n    layout: short-page")
                .read();
        Journey journey = Journey.of(shortPage, null, Map.of("heard", "always"));

        assertThat(journey.screens().stream().map(screen -> ids(screen.items())))
                .containsExactly(List.of("heard", "ignored"), List.of("group"));
        assertThat(id(journey.next())).as("one of the two is open").contains("heard");
        assertThat(journey.mayVisit("ignored")).isTrue();
    }

    @Test
    void aLongSectionIsDealtOutEvenlyOverShortPages() {
        StringBuilder items = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (int i = 1; i <= 10; i++) {
            items.append("\n      - {id: more").append(i).append(", options: frequency}");
            words.append("\n  more").append(i).append(": Question ").append(i).append("?");
        }
        Instrument longPage = TinyInstrument.with("- id: first", "- id: first\n    layout: short-page")
                .and(
                        "instrument.yaml",
                        "{id: ignored, options: frequency}",
                        "{id: ignored, options: frequency}" + items)
                .and("en.yaml", "ignored: Were you ignored?", "ignored: Were you ignored?" + words)
                .read();

        assertThat(Journey.of(longPage, null, Map.of()).screens().stream()
                        .map(screen -> screen.items().size()))
                .containsExactly(4, 4, 4, 1);
    }

    @Test
    void whatIsKnownBeforehandIsNotAskedAndCountsLikeAnAnswer() {
        Journey journey = Journey.of(tiny, "old", Map.of("group", "B"), Map.of("heard", "always", "group", "A"));

        assertThat(journey.isShown("group")).isFalse();
        assertThat(ids(journey.known())).containsExactly("group");
        assertThat(journey.screens().stream().map(Screen::id)).containsExactly("heard", "ignored");
        assertThat(journey.answers()).containsExactly(Map.entry("heard", "always"), Map.entry("group", "B"));
        assertThat(journey.progress()).hasSize(1);
    }

    @Test
    void whatDependsOnSomethingKnownIsShownByIt() {
        assertThat(Journey.of(tiny, "old", Map.of("heard", "often"), Map.of()).isShown("words"))
                .isTrue();
        assertThat(Journey.of(tiny, "old", Map.of("heard", "always"), Map.of()).isShown("words"))
                .isFalse();
    }

    @Test
    void progressIsCountedBySection() {
        Journey journey = Journey.of(tiny, "old", Map.of("heard", "often", "ignored", ""));

        assertThat(journey.progress())
                .extracting(progress -> progress.section().id(), SectionProgress::seen, SectionProgress::shown)
                .containsExactly(tuple("first", 2, 2), tuple("last", 0, 2));
        assertThat(journey.progress().getFirst().isDone()).isTrue();
    }
}
