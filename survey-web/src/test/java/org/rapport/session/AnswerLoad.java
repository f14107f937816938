package org.rapport.session;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Students who save answers over HTTP, each over a connection of their own and one answer at a time. One thread drives them all,
 * as pgbench drives its clients, so that the load costs the machine little. Requests carry the headers that a browser sends.
 */
final class AnswerLoad implements AutoCloseable {

    private static final List<String> ITEMS = List.of(
            "adult-notices-hard-day",
            "adult-stays-on-my-side",
            "teacher-asks-and-waits",
            "real-conversation-with-adult",
            "help-to-do-it-myself",
            "next-step-when-stuck",
            "choose-how-to-work",
            "asked-before-deciding");

    private static final String REQUEST = """
            POST /s/answers HTTP/1.1
            Host: localhost
            User-Agent: Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36
            Accept: */*
            Accept-Encoding: gzip, deflate, br
            Accept-Language: en-US,en;q=0.9
            Content-Type: application/json
            Origin: http://localhost
            Cookie: rapport-survey=%1$s.en.normal.normal.on
            Content-Length: %2$d

            %3$s""".replace("\n", "\r\n");

    private final Selector selector = Selector.open();
    private final List<Student> students = new ArrayList<>();
    private final List<Integer> micros = new ArrayList<>();
    private final Map<Integer, Integer> refusals = new TreeMap<>();
    private final long pace;
    private int broken;

    private AnswerLoad(int port, int codes, int connections, int perSecond) throws IOException {
        this.pace = perSecond == 0 ? 0 : 1_000_000_000L * connections / perSecond;
        long now = System.nanoTime();
        for (int number = 0; number < connections; number++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("localhost", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            Student student = new Student(channel, number, connections, codes, now + pace * number / connections);
            channel.register(selector, SelectionKey.OP_READ, student);
            students.add(student);
        }
    }

    /** @param perSecond how many answers are sent a second in all; 0 for as many as are taken */
    static LoadResult run(int port, int codes, int connections, int perSecond, int seconds) throws IOException {
        try (AnswerLoad load = new AnswerLoad(port, codes, connections, perSecond)) {
            long others = otherProcessorTime();
            load.drive(System.nanoTime() + seconds * 1_000_000_000L);
            int[] sorted =
                    load.micros.stream().mapToInt(Integer::intValue).sorted().toArray();
            return new LoadResult(sorted, load.refusals, load.broken, seconds, otherProcessorTime() - others);
        }
    }

    /** What the server has used: this JVM without the thread that drives. */
    private static long otherProcessorTime() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return machine.getProcessCpuTime() - ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void drive(long end) throws IOException {
        while (System.nanoTime() < end && !students.isEmpty()) {
            long now = System.nanoTime();
            for (Student student : pace == 0 ? List.<Student>of() : List.copyOf(students)) {
                if (!student.waits && student.due <= now) {
                    send(student, student.due); // late because of the server counts, too
                    student.due += pace;
                }
            }
            if (pace == 0) {
                students.stream().filter(student -> !student.waits).toList().forEach(student -> send(student, now));
            }
            selector.select(key -> received((Student) key.attachment()), 1);
        }
    }

    private void send(Student student, long from) {
        try {
            student.send(from);
        } catch (IOException gone) {
            lose(student);
        }
    }

    private void received(Student student) {
        try {
            int status = student.status();
            if (status == 200) {
                micros.add((int) ((System.nanoTime() - student.from) / 1000));
            } else if (status != 0) {
                refusals.merge(status, 1, Integer::sum);
                leave(student); // the server ends the connection of whom it turns away
            }
            if (status == 200 && pace == 0) {
                student.send(System.nanoTime());
            }
        } catch (IOException gone) {
            lose(student);
        }
    }

    private void lose(Student student) {
        broken++;
        leave(student);
    }

    private void leave(Student student) {
        students.remove(student);
        try {
            student.channel.close();
        } catch (IOException alreadyGone) {
            // all the better
        }
    }

    @Override
    public void close() throws IOException {
        List.copyOf(students).forEach(this::leave);
        selector.close();
    }

    private static final class Student {
        final SocketChannel channel;
        private final int number;
        private final int connections;
        private final int codes;
        private final ByteBuffer answer = ByteBuffer.allocate(8192);
        private int count;
        long due;
        long from;
        boolean waits;

        Student(SocketChannel channel, int number, int connections, int codes, long due) {
            this.channel = channel;
            this.number = number;
            this.connections = connections;
            this.codes = codes;
            this.due = due;
        }

        void send(long counted) throws IOException {
            from = counted;
            waits = true;
            answer.clear();
            String code = String.format(Locale.ROOT, "B%07d", (number + count * connections) % codes + 1);
            String body = "{\"code\":\"" + code + "\",\"answers\":[{\"item\":\"" + ITEMS.get(count % ITEMS.size())
                    + "\",\"value\":\"often\",\"stamp\":" + System.currentTimeMillis() + "}]}";
            count++;
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(REQUEST.formatted(code, body.length(), body));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        /** 0 while the answer is not complete. */
        int status() throws IOException {
            if (channel.read(answer) < 0) {
                throw new IOException("connection closed");
            }
            String text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
            int body = text.indexOf("\r\n\r\n") + 4;
            if (body < 4) {
                return 0;
            }
            int length = text.indexOf("Content-Length: ");
            boolean complete = length >= 0 && length < body
                    ? text.length() - body >= Integer.parseInt(text.substring(length + 16, text.indexOf('\r', length)))
                    : text.endsWith("0\r\n\r\n");
            waits = !complete;
            return complete ? Integer.parseInt(text.substring(9, 12)) : 0;
        }
    }
}
