package org.rapport.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapport.statistics.ClusterRobustGap;
import org.rapport.statistics.Moments;

/**
 * Scores of students row by row in no order: the school (from 0), whether the student belongs to the focal group, the score.
 * About 14 % of the variance lies between schools, whose sizes go from half to one and a half of the mean.
 */
record StudentRows(int schools, int[] school, boolean[] focal, double[] score) {

    static StudentRows simulate(int schools, int meanSize) {
        Random random = new Random(20261122);
        int[] school = shuffledSchools(schools, meanSize, random);
        double[] effects = new double[schools];
        double[] shares = new double[schools];
        for (int j = 0; j < schools; j++) {
            effects[j] = 0.4 * random.nextGaussian();
            shares[j] = random.nextDouble(0.2, 0.8);
        }
        boolean[] focal = new boolean[school.length];
        double[] score = new double[school.length];
        for (int row = 0; row < school.length; row++) {
            focal[row] = random.nextDouble() < shares[school[row]];
            score[row] = 3.5 + effects[school[row]] - (focal[row] ? 0.15 : 0) + random.nextGaussian();
        }
        return new StudentRows(schools, school, focal, score);
    }

    private static int[] shuffledSchools(int schools, int meanSize, Random random) {
        List<Integer> rows = IntStream.range(0, schools)
                .flatMap(j -> IntStream.generate(() -> j).limit(random.nextInt(meanSize / 2, meanSize * 3 / 2 + 1)))
                .boxed()
                .collect(Collectors.toList());
        Collections.shuffle(rows, random);
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    List<Moments> perSchool() {
        Moments[] all = new Moments[schools];
        Arrays.fill(all, Moments.NONE);
        for (int row = 0; row < score.length; row++) {
            all[school[row]] = all[school[row]].merge(new Moments(1, score[row], 0));
        }
        return List.of(all);
    }

    List<ClusterRobustGap.School> groupsPerSchool() {
        Moments[] inFocal = new Moments[schools];
        Moments[] inReference = new Moments[schools];
        Arrays.fill(inFocal, Moments.NONE);
        Arrays.fill(inReference, Moments.NONE);
        for (int row = 0; row < score.length; row++) {
            Moments[] group = focal[row] ? inFocal : inReference;
            group[school[row]] = group[school[row]].merge(new Moments(1, score[row], 0));
        }
        return IntStream.range(0, schools)
                .mapToObj(j -> new ClusterRobustGap.School(inFocal[j], inReference[j]))
                .toList();
    }

    /** As CSV, in a file of its own that goes when Java does. */
    Path write() throws IOException {
        Path csv = Files.createTempFile("students", ".csv");
        csv.toFile().deleteOnExit();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(csv))) {
            out.println("school,focal,score");
            for (int row = 0; row < score.length; row++) {
                out.println(school[row] + "," + (focal[row] ? 1 : 0) + "," + score[row]);
            }
        }
        return csv;
    }
}
