package org.rapport.response;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.MissingReason;
import org.rapport.instrument.ResponseOption;

/**
 * The packed answers of one respondent: one byte an item, at the item's fixed index in its instrument version.
 * A byte is {@link #NOT_SHOWN}, the position of the chosen option counted from 1, {@link #BREAK_OFF} or {@link #SKIPPED}.
 */
public final class AnswerCodec {
    public static final int NOT_SHOWN = 0;
    public static final int BREAK_OFF = 254;
    public static final int SKIPPED = 255;

    private final List<Item> items;
    private final Map<String, Integer> indexes = new HashMap<>();

    public AnswerCodec(Instrument instrument) {
        this.items = instrument.items();
        for (int index = 0; index < items.size(); index++) {
            indexes.put(items.get(index).id(), index);
        }
    }

    /** The number of bytes of a packed row. */
    public int length() {
        return items.size();
    }

    /** The item's fixed index. */
    public int index(String itemId) {
        Integer index = indexes.get(itemId);
        if (index == null) {
            throw new IllegalArgumentException("The instrument has no item " + itemId);
        }
        return index;
    }

    /** A row in which nothing was shown yet. */
    public byte[] blank() {
        return new byte[items.size()];
    }

    /**
     * Packs chosen options; items that are not mentioned stay not shown.
     *
     * @param codes item id to option code
     * @param missing item id to the reason why there is no option, for items that are not in {@code codes}
     */
    public byte[] pack(Map<String, String> codes, Map<String, MissingReason> missing) {
        byte[] packed = blank();
        missing.forEach((item, reason) -> packed[index(item)] = (byte) missingByte(reason));
        codes.forEach((item, code) -> packed[index(item)] = (byte) optionByte(index(item), code));
        return packed;
    }

    /** The stored byte of an option: its position counted from 1. */
    public int optionByte(int index, String code) {
        Item item = items.get(index);
        if (item.options() != null) {
            List<ResponseOption> options = item.options().options();
            for (int position = 0; position < options.size(); position++) {
                if (options.get(position).code().equals(code)) {
                    return position + 1;
                }
            }
        }
        throw new IllegalArgumentException("Item " + item.id() + " has no option " + code);
    }

    /** The option behind a stored byte, if it is one. */
    public Optional<ResponseOption> option(int index, byte stored) {
        int position = Byte.toUnsignedInt(stored) - 1;
        Item item = items.get(index);
        if (item.options() == null
                || position < 0
                || position >= item.options().options().size()) {
            return Optional.empty();
        }
        return Optional.of(item.options().options().get(position));
    }

    /** The chosen option codes by item id, in the order of the instrument. */
    public Map<String, String> unpack(byte[] packed) {
        if (packed.length != items.size()) {
            throw new IllegalArgumentException(
                    "The instrument has " + items.size() + " items, the row has " + packed.length + " answers");
        }
        Map<String, String> codes = new LinkedHashMap<>();
        for (int index = 0; index < packed.length; index++) {
            String itemId = items.get(index).id();
            option(index, packed[index]).ifPresent(option -> codes.put(itemId, option.code()));
        }
        return codes;
    }

    /** Why an item has no option chosen; empty where one is. An option without a value has a reason of its own. */
    public Optional<MissingReason> missing(int index, byte stored) {
        return switch (Byte.toUnsignedInt(stored)) {
            case NOT_SHOWN -> Optional.of(MissingReason.NOT_SHOWN);
            case SKIPPED -> Optional.of(MissingReason.SKIPPED);
            case BREAK_OFF -> Optional.of(MissingReason.BREAK_OFF);
            default -> option(index, stored).flatMap(option -> Optional.ofNullable(option.missing()));
        };
    }

    private static int missingByte(MissingReason reason) {
        return switch (reason) {
            case NOT_SHOWN -> NOT_SHOWN;
            case SKIPPED -> SKIPPED;
            case BREAK_OFF -> BREAK_OFF;
            case DONT_KNOW, PREFER_NOT_TO_SAY ->
                throw new IllegalArgumentException(reason + " is stored as the option that says so");
        };
    }

    @Override
    public String toString() {
        return "AnswerCodec" + Arrays.toString(items.stream().map(Item::id).toArray());
    }
}
