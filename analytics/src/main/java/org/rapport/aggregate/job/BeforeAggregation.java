package org.rapport.aggregate.job;

/** What has to happen before answers are counted, for example: finished surveys that wait to be mixed become responses. */
@FunctionalInterface
public interface BeforeAggregation {

    /** Runs in the transaction of the step; may run again after a failure. */
    void prepare(int administration);
}
