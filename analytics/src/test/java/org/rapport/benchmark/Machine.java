package org.rapport.benchmark;

import java.lang.management.ManagementFactory;

/** What a measurement ran on. */
final class Machine {

    private Machine() {}

    static String describe() {
        return "%s, %d processors, Java %s, load %.1f, heap %d MB"
                .formatted(
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Runtime.getRuntime().maxMemory() >> 20);
    }
}
