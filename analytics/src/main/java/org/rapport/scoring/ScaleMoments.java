package org.rapport.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rapport.statistics.Moments;

/**
 * Number, mean and spread of the scale scores of some respondents, on the reporting scale. Those of groups that share nobody add up
 * to those of all.
 *
 * @param scales one a scale, in the order of the instrument; nobody where the scale has no bank
 */
public record ScaleMoments(List<Moments> scales) {

    public ScaleMoments {
        scales = List.copyOf(scales);
    }

    static ScaleMoments of(ExactSums[] sums, int group) {
        return new ScaleMoments(Arrays.stream(sums)
                .map(scale -> scale.moments(group, ScaleScoring.UNIT))
                .toList());
    }

    public ScaleMoments merge(ScaleMoments other) {
        return new ScaleMoments(IntStream.range(0, scales.size())
                .mapToObj(scale -> scales.get(scale).merge(other.scales.get(scale)))
                .toList());
    }

    public boolean isEmpty() {
        return scales.stream().allMatch(moments -> moments.n() == 0);
    }
}
