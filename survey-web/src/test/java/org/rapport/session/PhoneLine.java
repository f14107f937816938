package org.rapport.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line between a browser and the server, which can be cut. A browser told to be offline still lets a request through now and
 * then, when it changes pages in that moment; over a cut line nothing goes.
 */
final class PhoneLine implements AutoCloseable {
    private final ServerSocket near;
    private final int far;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    PhoneLine(int serverPort) {
        this.far = serverPort;
        try {
            this.near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Thread.ofVirtual().name("phone-line").start(this::accept);
    }

    String url(String path) {
        return "http://localhost:" + near.getLocalPort() + path;
    }

    /** Breaks what is connected and turns away whatever comes, until the line is mended. */
    void cut() {
        cut = true;
        open.forEach(PhoneLine::hangUp);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                Socket browser = near.accept();
                if (cut) {
                    hangUp(browser);
                } else {
                    connect(browser, new Socket(InetAddress.getLoopbackAddress(), far));
                }
            } catch (IOException closedOrRefused) {
                // the browser sees a connection that ends
            }
        }
    }

    private void connect(Socket browser, Socket server) {
        open.add(browser);
        open.add(server);
        Thread.ofVirtual().start(() -> carry(browser, server));
        Thread.ofVirtual().start(() -> carry(server, browser));
        if (cut) {
            cut(); // it came between
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException hungUp) {
            // the same as its end
        } finally {
            hangUp(from);
            hangUp(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // so it is
        }
    }

    @Override
    public void close() {
        cut();
        try {
            near.close();
        } catch (IOException gone) {
            // so it is
        }
    }
}
