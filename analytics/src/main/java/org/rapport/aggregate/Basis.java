package org.rapport.aggregate;

import org.rapport.instrument.RespondentGroup;

/** A variable of a group of respondents from which a finding is worked out. */
public record Basis(RespondentGroup respondents, Unit unit, Subgroup subgroup, String variable) {}
