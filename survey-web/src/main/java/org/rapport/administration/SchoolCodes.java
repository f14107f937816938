package org.rapport.administration;

import java.util.List;
import org.rapport.fielding.School;

/** The codes of one school, batch by batch. */
public record SchoolCodes(School school, List<AccessCodes.Made> made) {}
