package org.rapport.instrument;

/** A text in a YAML file together with its place. */
record YamlText(String text, YamlValue place) {

    void fault(String what, String remedy) {
        place.fault(what, remedy);
    }
}
