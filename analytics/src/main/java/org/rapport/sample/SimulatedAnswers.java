package org.rapport.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.GradeBand;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.ResponseOption;
import org.rapport.instrument.ShowWhen;
import org.rapport.response.AnswerCodec;

/**
 * What the people of one invented school answer to an instrument, person by person, as packed rows; docs/sample-district.md
 * describes the model. Not for use by several threads.
 */
public final class SimulatedAnswers {
    private static final double COMMON_TO_A_PERSON = 0.55;
    private static final double OWN_OF_A_SCALE = 0.45;
    private static final double TEACHERS_ARE_MORE_POSITIVE = 0.45;
    private static final double TEACHERS_SHARE_OF_THE_TRUTH = 0.60;
    private static final double LEAVES_EARLY = 0.03;
    private static final double ANSWERS_NOTHING = 0.004;
    private static final double MOST_SKIPPED = 0.08;
    private static final double DOES_NOT_TELL = 0.04;
    private static final double DOES_NOT_KNOW = 0.012;

    private final Instrument instrument;
    private final List<SimulatedItem> items = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final double[][] weights;
    private final double[] truth;
    private final Random random;

    /**
     * @param seed of the district
     * @param school the school's code
     * @param wave 1 or 2; the second differs by a known change
     */
    public SimulatedAnswers(Instrument instrument, long seed, String school, int wave) {
        this.instrument = instrument;
        this.random = Draws.random(seed, school, instrument.respondents().id(), "wave " + wave);
        for (Item item : instrument.items()) {
            indexes.put(item.id(), items.size());
            items.add(new SimulatedItem(item, instrument));
        }
        this.weights = items.stream()
                .map(item ->
                        item.item().breakdown() == null ? new double[0] : Population.weights(item.item(), seed, school))
                .toArray(double[][]::new);
        SchoolTruth differences = new SchoolTruth(seed, school, wave);
        this.truth = instrument.scales().stream()
                .mapToDouble(scale -> asSeenBy(instrument.respondents(), differences.of(scale.id())))
                .toArray();
    }

    private static double asSeenBy(RespondentGroup respondents, double truth) {
        return respondents == RespondentGroup.STUDENTS
                ? truth
                : TEACHERS_ARE_MORE_POSITIVE + TEACHERS_SHARE_OF_THE_TRUTH * truth;
    }

    /** The band that a grade belongs to; empty where the instrument has none for it. */
    public String gradeBand(@Nullable Integer grade) {
        return instrument.gradeBands().values().stream()
                .filter(band -> grade != null && band.grades().contains(grade))
                .map(GradeBand::id)
                .findFirst()
                .orElse("");
    }

    /**
     * The next person's answers.
     *
     * @param grade the student's grade; null for a teacher
     */
    public byte[] next(@Nullable Integer grade) {
        byte[] attributes = attributes(grade);
        double[] levels = levels(attributes, grade);
        String band = gradeBand(grade);
        byte[] answers = new byte[items.size()];
        boolean nothing = random.nextDouble() < ANSWERS_NOTHING;
        double skips = nothing ? 1 : MOST_SKIPPED * StrictMath.pow(random.nextDouble(), 3);
        int leavesAt = random.nextDouble() < LEAVES_EARLY ? 1 + random.nextInt(items.size()) : items.size();
        for (int index = 0; index < answers.length; index++) {
            SimulatedItem item = items.get(index);
            if (isAsked(item.item(), band, answers)) {
                answers[index] = index >= leavesAt
                        ? (byte) AnswerCodec.BREAK_OFF
                        : asked(item, attributes[index], levels, skips);
            }
        }
        return answers;
    }

    private boolean isAsked(Item item, String band, byte[] answers) {
        if (item.kind() == Item.Kind.FREE_TEXT || !item.isAskedIn(band.isEmpty() ? null : band)) {
            return false;
        }
        ShowWhen condition = item.showWhen();
        if (condition == null) {
            return true;
        }
        int earlier = Objects.requireNonNull(indexes.get(condition.item()));
        List<ResponseOption> options = options(earlier);
        int chosen = Byte.toUnsignedInt(answers[earlier]) - 1;
        return chosen >= 0
                && chosen < options.size()
                && condition.codes().contains(options.get(chosen).code());
    }

    private List<ResponseOption> options(int index) {
        return Objects.requireNonNull(items.get(index).item().options()).options();
    }

    /** What is true of the person, as the option of each breakdown item; 0 for other items. */
    private byte[] attributes(@Nullable Integer grade) {
        byte[] attributes = new byte[items.size()];
        for (int index = 0; index < attributes.length; index++) {
            if (weights[index].length > 0) {
                int option = "grade".equals(items.get(index).item().breakdown()) && grade != null
                        ? position(options(index), String.valueOf(grade))
                        : Population.draw(weights[index], random);
                attributes[index] = (byte) (option + 1);
            }
        }
        return attributes;
    }

    private static int position(List<ResponseOption> options, String code) {
        for (int position = 0; position < options.size(); position++) {
            if (options.get(position).code().equals(code)) {
                return position;
            }
        }
        return 0;
    }

    private double[] levels(byte[] attributes, @Nullable Integer grade) {
        double person = COMMON_TO_A_PERSON * random.nextGaussian();
        person += grade == null ? 0 : Population.effectOfGrade(grade);
        for (int index = 0; index < attributes.length; index++) {
            if (attributes[index] > 0) {
                person += Population.effect(options(index).get(attributes[index] - 1));
            }
        }
        double[] levels = new double[truth.length + 1];
        for (int scale = 0; scale < truth.length; scale++) {
            levels[scale] = truth[scale] + person + OWN_OF_A_SCALE * random.nextGaussian();
        }
        levels[truth.length] = person; // for items on no scale
        return levels;
    }

    private byte asked(SimulatedItem item, byte attribute, double[] levels, double skips) {
        boolean silent = random.nextDouble() < (attribute == 0 ? skips : Math.max(skips, DOES_NOT_TELL));
        if (silent) {
            return (byte) AnswerCodec.SKIPPED;
        }
        return attribute != 0 ? attribute : answer(item, levels);
    }

    private byte answer(SimulatedItem item, double[] levels) {
        if (item.hasOptionWithoutValue() && random.nextDouble() < DOES_NOT_KNOW) {
            return item.optionWithoutValue();
        }
        return item.answer(levels[item.scale() < 0 ? levels.length - 1 : item.scale()], random);
    }
}
