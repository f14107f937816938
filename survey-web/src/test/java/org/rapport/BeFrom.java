package org.rapport;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Where a class was compiled: a module's folder {@code target/classes} or its jar. */
final class BeFrom extends ArchCondition<JavaClass> {
    private final String module;

    private BeFrom(String module) {
        super("be from the module " + module);
        this.module = module;
    }

    static BeFrom module(String module) {
        return new BeFrom(module);
    }

    @Override
    public void check(JavaClass javaClass, ConditionEvents events) {
        String place =
                javaClass.getSource().map(source -> source.getUri().toString()).orElse("nowhere");
        boolean isThere = place.contains("/" + module + "/target/classes/") || place.contains("/" + module + "-");
        events.add(new SimpleConditionEvent(javaClass, isThere, javaClass.getName() + " comes from " + place));
    }
}
