package org.rapport.fielding;

import org.rapport.instrument.Instrument;

/** A published instrument version with the number under which responses refer to it. */
public record StoredInstrument(int id, Instrument instrument) {}
