package org.rapport.report.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;

/** Breaks lines as Unicode has it; the JDK's own rules break a number after its minus sign and point. */
final class LineBreaks implements FSTextBreaker {

    private final BreakIterator breaks;

    LineBreaks(String languageTag) {
        this.breaks = BreakIterator.getLineInstance(ULocale.forLanguageTag(languageTag));
    }

    @Override
    public int next() {
        return breaks.next();
    }

    @Override
    public void setText(String text) {
        breaks.setText(text);
    }
}
