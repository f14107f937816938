package org.rapport.report;

import com.ibm.icu.util.ULocale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Subgroup;
import org.rapport.instrument.Item;
import org.rapport.instrument.ResponseOptions;

/** What breakdowns and their groups are called: by the instrument, or, where it does not ask for them, by the report. */
record GroupNames(ReportTexts texts) {

    String breakdown(Asked one, Subgroup subgroup) {
        return isOfInstrument(one, subgroup)
                ? one.wording().breakdown(subgroup.breakdown())
                : Objects.requireNonNullElse(
                        texts.textIfAny("breakdown." + subgroup.breakdown()), subgroup.breakdown());
    }

    String group(Asked one, Subgroup subgroup) {
        if (subgroup.isEverybody()) {
            return texts.text("groups.everybody");
        }
        ResponseOptions options = options(one, subgroup);
        if (options != null) {
            return one.wording().option(options.id(), subgroup.code());
        }
        if (subgroup.breakdown().equals("language")) {
            return ULocale.getDisplayName(subgroup.code(), texts.language());
        }
        return Objects.requireNonNullElse(texts.textIfAny("gradeBand." + subgroup.code()), subgroup.code());
    }

    private static boolean isOfInstrument(Asked one, Subgroup subgroup) {
        return one.instrument().breakdownItems().stream()
                .anyMatch(item -> subgroup.breakdown().equals(item.breakdown()));
    }

    private static @Nullable ResponseOptions options(Asked one, Subgroup subgroup) {
        return one.instrument().breakdownItems().stream()
                .filter(item -> subgroup.breakdown().equals(item.breakdown()))
                .map(Item::options)
                .filter(Objects::nonNull)
                .filter(options -> options.option(subgroup.code()).isPresent())
                .findFirst()
                .orElse(null);
    }
}
