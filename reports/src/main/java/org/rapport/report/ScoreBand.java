package org.rapport.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.rapport.aggregate.Subgroup;
import org.rapport.disclosure.Cell;

/** How many people have a score from one point of the reporting scale to below another. */
public record ScoreBand(double from, double to, Cell people, double count) {
    private static final String FROM = "scale-score.from.";
    private static final double HIGHEST = 500; // the last band has no upper end

    /** In ascending order; none where the scores of the scale were not counted. */
    static List<ScoreBand> of(Topic scale) {
        Map<Integer, Cell> cells = new TreeMap<>();
        scale.unit().results().cells().forEach((key, cell) -> {
            if (key.respondents() == scale.respondents()
                    && key.subgroup().equals(Subgroup.EVERYBODY)
                    && key.variable().equals(scale.variable())
                    && key.statistic().startsWith(FROM)) {
                cells.put(Integer.valueOf(key.statistic().substring(FROM.length())), cell);
            }
        });
        List<Integer> edges = List.copyOf(cells.keySet());
        List<ScoreBand> bands = new ArrayList<>();
        for (int band = 0; band < edges.size(); band++) {
            int from = edges.get(band);
            Cell people = java.util.Objects.requireNonNull(cells.get(from));
            OptionalDouble count = Interval.exact(people);
            if (count.isPresent()) {
                double to = band + 1 < edges.size() ? edges.get(band + 1) : HIGHEST;
                bands.add(new ScoreBand(from, to, people, count.getAsDouble()));
            }
        }
        return bands;
    }

    /** People a point, so that a wide band does not look full. */
    public double density() {
        return count / (to - from);
    }
}
