package org.rapport.safeguarding;

/** A school as it is called. */
public record NamedSchool(int id, String name) {}
