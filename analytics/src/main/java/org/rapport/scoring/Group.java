package org.rapport.scoring;

/**
 * Respondents of the pool who are compared with the others: those who chose one option of a breakdown, answered in one language,
 * or were shown the wording of one grade band.
 *
 * @param breakdown the breakdown's name, {@link Groups#LANGUAGE} or {@link Groups#GRADE_BAND}
 * @param code the option code, the language tag or the band's id
 */
public record Group(String breakdown, String code) {}
