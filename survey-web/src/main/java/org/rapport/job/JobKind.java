package org.rapport.job;

import java.util.Locale;

/** The two jobs of an administration. */
public enum JobKind {
    AGGREGATE("aggregateAdministration"),
    PUBLISH("publishReports");

    private final String jobName;

    JobKind(String jobName) {
        this.jobName = jobName;
    }

    /** The name of the Spring Batch job. */
    public String jobName() {
        return jobName;
    }

    /** The word in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobKind ofJob(String jobName) {
        for (JobKind kind : values()) {
            if (kind.jobName.equals(jobName)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no job of an administration: " + jobName);
    }
}
