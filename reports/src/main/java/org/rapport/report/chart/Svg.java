package org.rapport.report.chart;

import java.util.Locale;

/** Writes one SVG picture. Coordinates have at most one digit after the point, the same on every machine. */
final class Svg {

    private final StringBuilder out = new StringBuilder(512);

    /**
     * @param alternative what the picture says, in words; empty for a picture that repeats the words beside it
     * @param printed PDF renderers read the text alternative from {@code alt}, browsers from {@code aria-label}
     */
    Svg(int width, int height, String alternative, boolean printed) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" direction=\"ltr\" font-family=\"Atkinson Hyperlegible, sans-serif\" ")
                .append(alternative(escape(alternative), printed))
                .append('>');
    }

    private static String alternative(String words, boolean printed) {
        if (printed) {
            return "alt=\"" + words + "\"";
        }
        return words.isEmpty() ? "aria-hidden=\"true\"" : "role=\"img\" aria-label=\"" + words + "\"";
    }

    Svg line(double x1, double y1, double x2, double y2, String colour, double width, String kind) {
        out.append("<line class=\"").append(kind).append('"');
        attribute("x1", x1).attribute("y1", y1).attribute("x2", x2).attribute("y2", y2);
        out.append(" stroke=\"").append(colour).append('"');
        return attribute("stroke-width", width).end();
    }

    Svg rectangle(double x, double y, double width, double height, String colour, String kind) {
        out.append("<rect class=\"").append(kind).append('"');
        attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
        out.append(" fill=\"").append(colour).append('"');
        return end();
    }

    Svg circle(double x, double y, double radius, String colour, String kind) {
        out.append("<circle class=\"").append(kind).append('"');
        attribute("cx", x).attribute("cy", y).attribute("r", radius);
        out.append(" fill=\"").append(colour).append('"');
        return end();
    }

    Svg diamond(double x, double y, double radius, String colour, String kind) {
        out.append("<path class=\"").append(kind).append("\" d=\"M");
        out.append(number(x)).append(' ').append(number(y - radius));
        out.append('L').append(number(x + radius)).append(' ').append(number(y));
        out.append('L').append(number(x)).append(' ').append(number(y + radius));
        out.append('L').append(number(x - radius)).append(' ').append(number(y));
        out.append("Z\" fill=\"").append(colour).append('"');
        return end();
    }

    Svg triangle(double x, double y, double radius, boolean up, String colour, String kind) {
        double tip = up ? y - radius : y + radius;
        double base = up ? y + radius * 0.7 : y - radius * 0.7;
        out.append("<path class=\"").append(kind).append("\" d=\"M");
        out.append(number(x)).append(' ').append(number(tip));
        out.append('L').append(number(x + radius)).append(' ').append(number(base));
        out.append('L').append(number(x - radius)).append(' ').append(number(base));
        out.append("Z\" fill=\"").append(colour).append('"');
        return end();
    }

    /** Text centred on x, its baseline at y. */
    Svg text(double x, double y, int size, String colour, String kind, String words) {
        out.append("<text class=\"").append(kind).append("\" text-anchor=\"middle\"");
        attribute("x", x).attribute("y", y).attribute("font-size", size);
        out.append(" fill=\"")
                .append(colour)
                .append("\">")
                .append(escape(words))
                .append("</text>");
        return this;
    }

    private Svg attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
        return this;
    }

    private Svg end() {
        out.append("/>");
        return this;
    }

    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out + "</svg>";
    }
}
