package org.rapport.disclosure;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A linear programme in the words this package needs; the solving is ojAlgo's. */
final class LinearProgram {

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();

    /** Adds a variable and returns its index. An infinite bound is none. */
    int variable(double lower, double upper, double weight) {
        Variable variable = model.newVariable("x" + model.countVariables());
        if (Double.isFinite(lower)) {
            variable.lower(lower);
        }
        if (Double.isFinite(upper)) {
            variable.upper(upper);
        }
        variable.weight(weight);
        return model.countVariables() - 1;
    }

    int binary(double weight) {
        int index = variable(0, 1, weight);
        model.getVariable(index).integer(true);
        return index;
    }

    /** A constraint that is empty so far. */
    Constraint constraint() {
        return new Constraint(model.newExpression("c" + model.countExpressions()));
    }

    record Constraint(Expression expression) {

        Constraint plus(int variable, double coefficient) {
            expression.add(variable, coefficient);
            return this;
        }

        void equalTo(double level) {
            expression.level(level);
        }

        void atLeast(double lower) {
            expression.lower(lower);
        }
    }

    Solution minimise() {
        return new Solution(model.minimise());
    }

    Solution maximise() {
        return new Solution(model.maximise());
    }

    record Solution(Optimisation.Result result) {

        boolean isOptimal() {
            return result.getState().isOptimal();
        }

        boolean isUnbounded() {
            return result.getState() == Optimisation.State.UNBOUNDED;
        }

        OptionalDouble objective() {
            return isOptimal() ? OptionalDouble.of(result.getValue()) : OptionalDouble.empty();
        }

        double value(int variable) {
            return result.doubleValue(variable);
        }

        double[] values() {
            return IntStream.range(0, (int) result.count())
                    .mapToDouble(this::value)
                    .toArray();
        }
    }
}
