package org.rapport.scoring;

import org.rapport.instrument.Instrument;
import org.rapport.response.AnswerCodec;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.QualitySensitivity;

/** How far the means of the scales would move without the respondents who show a sign of careless answering. */
final class ShiftRecords {
    private final ScaleMean[] means;
    private final ExactSums all;
    private final ExactSums unflagged;

    ShiftRecords(Instrument instrument) {
        AnswerCodec codec = new AnswerCodec(instrument);
        this.means = instrument.scales().stream()
                .map(scale -> new ScaleMean(new ScaleCoding(scale, codec)))
                .toArray(ScaleMean[]::new);
        this.all = new ExactSums(means.length);
        this.unflagged = new ExactSums(means.length);
    }

    /** Takes one row, and whether it shows the sign. */
    void add(byte[] answers, boolean flagged) {
        for (int scale = 0; scale < means.length; scale++) {
            int score = means[scale].of(answers);
            if (score != ScaleMean.NONE) {
                all.add(scale, score);
                if (!flagged) {
                    unflagged.add(scale, score);
                }
            }
        }
    }

    /** In standard deviations, of the scale at a position of the instrument. */
    Estimate shift(int scale) {
        return QualitySensitivity.shift(all.moments(scale, ScaleMean.UNIT), unflagged.moments(scale, ScaleMean.UNIT));
    }
}
