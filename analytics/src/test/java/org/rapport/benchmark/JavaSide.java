package org.rapport.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A fit of ours. A turn repeats it for half a second of processor time and gives the mean, since that clock ticks in
 * hundredths of a second; the first fit is a single call, made before anything else that uses the same code.
 */
final class JavaSide implements Side {

    private static final double TURN = 0.5;
    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

    private final String name;
    private final Supplier<Map<String, Double>> work;
    private final Fit first;

    JavaSide(String name, Supplier<Map<String, Double>> work) {
        this.name = name;
        this.work = work;
        this.first = repeat(0);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Fit first() {
        return first;
    }

    @Override
    public Fit next() {
        return repeat(TURN);
    }

    private Fit repeat(double least) {
        long start = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        int calls = 0;
        Map<String, Double> numbers;
        do {
            numbers = work.get();
            calls++;
        } while (seconds(processor, SYSTEM.getProcessCpuTime()) < least);
        return new Fit(
                seconds(start, System.nanoTime()) / calls,
                seconds(processor, SYSTEM.getProcessCpuTime()) / calls,
                numbers);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
