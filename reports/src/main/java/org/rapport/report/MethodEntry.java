package org.rapport.report;

/** A number's name and how it is made. */
public record MethodEntry(String term, String text) {}
