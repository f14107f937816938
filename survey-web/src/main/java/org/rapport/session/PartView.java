package org.rapport.session;

/** How far a section has come: seen of shown items. */
public record PartView(int number, String name, int seen, int shown) {}
