package org.rapport.statistics;

import java.util.Arrays;

/** How the free parameters of a model make up the step difficulties of its items. */
sealed interface StepLayout {

    int parameters();

    /** Writes δ from the parameters that begin at {@code offset}. */
    void unfold(double[] parameters, int offset, double[][] delta);

    /** Writes the derivative by the parameters from that by δ. */
    void fold(double[][] byStep, double[] into, int offset);

    /** The parameters nearest to the given δ. */
    double[] nearest(double[][] delta);

    /** Partial credit model: every step is free. */
    record Free(int[] tops) implements StepLayout {

        @Override
        public int parameters() {
            return Arrays.stream(tops).sum();
        }

        @Override
        public void unfold(double[] parameters, int offset, double[][] delta) {
            int at = offset;
            for (double[] steps : delta) {
                System.arraycopy(parameters, at, steps, 0, steps.length);
                at += steps.length;
            }
        }

        @Override
        public void fold(double[][] byStep, double[] into, int offset) {
            int at = offset;
            for (double[] steps : byStep) {
                System.arraycopy(steps, 0, into, at, steps.length);
                at += steps.length;
            }
        }

        @Override
        public double[] nearest(double[][] delta) {
            return Arrays.stream(delta).flatMapToDouble(Arrays::stream).toArray();
        }
    }

    /** Rating scale model: δ_ih = b_i + t_h, Σ t_h = 0; the parameters are all b and all t but the last. */
    record Shared(int items, int top) implements StepLayout {

        @Override
        public int parameters() {
            return items + top - 1;
        }

        @Override
        public void unfold(double[] parameters, int offset, double[][] delta) {
            double last = 0;
            for (int h = 0; h < top - 1; h++) {
                last -= parameters[offset + items + h];
            }
            for (int i = 0; i < items; i++) {
                for (int h = 0; h < top; h++) {
                    delta[i][h] = parameters[offset + i] + (h < top - 1 ? parameters[offset + items + h] : last);
                }
            }
        }

        @Override
        public void fold(double[][] byStep, double[] into, int offset) {
            Arrays.fill(into, offset, offset + parameters(), 0);
            for (int i = 0; i < items; i++) {
                for (int h = 0; h < top; h++) {
                    into[offset + i] += byStep[i][h];
                }
                for (int h = 0; h < top - 1; h++) {
                    into[offset + items + h] += byStep[i][h] - byStep[i][top - 1];
                }
            }
        }

        @Override
        public double[] nearest(double[][] delta) {
            double[] parameters = new double[parameters()];
            for (int i = 0; i < items; i++) {
                parameters[i] = Arrays.stream(delta[i]).average().orElseThrow();
                for (int h = 0; h < top - 1; h++) {
                    parameters[items + h] += (delta[i][h] - parameters[i]) / items;
                }
            }
            return parameters;
        }
    }
}
