package org.rapport.session;

import java.util.List;

/**
 * An item as it is shown.
 *
 * @param options empty for free text
 * @param answer the label of the chosen option, or the text; empty where there is none
 * @param passedOver whether it was seen and left
 * @param showItem the item its showing hangs on; empty where it is always shown
 * @param showCodes the codes that show it, separated by spaces
 * @param shown whether the answers show it now
 * @param stamp when the answer was given; 0 where there is none
 */
public record ItemView(
        String id,
        String stem,
        List<OptionView> options,
        String answer,
        boolean passedOver,
        String showItem,
        String showCodes,
        boolean shown,
        boolean required,
        long stamp) {

    public boolean isText() {
        return options.isEmpty();
    }

    public boolean isAnswered() {
        return !answer.isEmpty();
    }
}
