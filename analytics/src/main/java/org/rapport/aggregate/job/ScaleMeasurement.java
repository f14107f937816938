package org.rapport.aggregate.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.CalibrationFindings;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.QualityFindings;
import org.rapport.instrument.Instrument;
import org.rapport.scoring.BankUse;
import org.rapport.scoring.ScaleBank;
import org.rapport.scoring.ScaleCalibration;
import org.rapport.scoring.ScaleCoding;
import org.rapport.statistics.Calibration;
import org.rapport.statistics.CategoryCollapsing;
import org.rapport.statistics.ItemDrift;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.Reason;
import org.rapport.statistics.ResponsePatterns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the item bank of each scale of an instrument for one administration. The first administration calibrates it, and does so
 * again with later answers as long as nobody else uses it. Every other administration takes it as it is; its own calibration only
 * shows which items drifted, and these are not scored.
 */
final class ScaleMeasurement {
    private static final Logger LOG = LoggerFactory.getLogger(ScaleMeasurement.class);
    private static final int FEWEST_ANCHORS = 2;

    private final int administration;
    private final Instrument instrument;
    private final ItemBanks banks;
    private final Map<Integer, Long> anchorsByBank = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    ScaleMeasurement(int administration, Instrument instrument, ItemBanks banks) {
        this.administration = administration;
        this.instrument = instrument;
        this.banks = banks;
    }

    /** Settles the bank of one scale and works out its findings. */
    void measure(ScaleCoding coding, ResponsePatterns patterns) {
        Optional<ItemBanks.Stored> stored =
                banks.find(instrument, coding.scale().id(), administration);
        if (stored.isEmpty() || !stored.get().isFrozenFor(administration)) {
            calibrate(stored, coding, patterns);
        } else if (Objects.equals(stored.get().calibratedBy(), administration)) {
            keep(stored.get(), coding, patterns);
        } else {
            takeOver(stored.get(), coding, patterns);
        }
    }

    private void calibrate(Optional<ItemBanks.Stored> before, ScaleCoding coding, ResponsePatterns patterns) {
        Outcome<BankUse> use = ScaleCalibration.of(coding, patterns)
                .map(found -> BankUse.of(versioned(before.map(ItemBanks.Stored::bank), found)));
        if (use.hasValue()) {
            tellWhatWasJoined(coding, patterns);
            int id = banks.save(instrument, administration, use.get().bank());
            anchorsByBank.put(id, use.get().anchors());
        }
        tell(coding, patterns, use, null);
    }

    private static ScaleBank versioned(Optional<ScaleBank> before, ScaleBank found) {
        return before.map(old -> found.as(
                        old.isLike(found)
                                ? old.bank().version()
                                : String.valueOf(Integer.parseInt(old.bank().version()) + 1)))
                .orElse(found);
    }

    private void tellWhatWasJoined(ScaleCoding coding, ResponsePatterns patterns) {
        List<CategoryCollapsing> joined = ScaleCalibration.joined(coding, patterns);
        for (int item = 0; item < joined.size(); item++) {
            for (CategoryCollapsing.Merge merge : joined.get(item).merged()) {
                LOG.info(
                        "Administration {}, scale {}, item {}: categories {} with {} answers joined to {}",
                        administration,
                        coding.scale().id(),
                        coding.items().get(item),
                        merge.sparse(),
                        merge.answers(),
                        merge.into());
            }
        }
    }

    /** Others use it by now; from itself it cannot have drifted. */
    private void keep(ItemBanks.Stored stored, ScaleCoding coding, ResponsePatterns patterns) {
        BankUse use = BankUse.of(stored.bank());
        anchorsByBank.put(stored.id(), use.anchors());
        Outcome<BankUse> kept = Outcome.of(use, stored.bank().respondents());
        tell(coding, patterns, kept, null);
    }

    private void takeOver(ItemBanks.Stored stored, ScaleCoding coding, ResponsePatterns patterns) {
        ScaleBank bank = stored.bank();
        Outcome<Calibration> own = ScaleCalibration.again(bank, bank.patterns(coding, patterns));
        Outcome<ItemDrift> drift =
                own.map(calibration -> ItemDrift.between(bank.bank().steps(), calibration.steps()));
        long anchors =
                drift.hasValue() ? drift.get().anchors() : BankUse.of(bank).anchors();
        boolean enough = Long.bitCount(anchors) >= FEWEST_ANCHORS;
        Outcome<BankUse> use = enough
                ? Outcome.of(new BankUse(bank, anchors), bank.respondents())
                : Outcome.none(Reason.NOT_COMPARABLE, patterns.respondents());
        if (use.hasValue()) {
            anchorsByBank.put(stored.id(), anchors);
        }
        tell(coding, patterns, use, drift);
    }

    private void tell(
            ScaleCoding coding, ResponsePatterns patterns, Outcome<BankUse> use, @Nullable Outcome<ItemDrift> drift) {
        findings.addAll(CalibrationFindings.of(instrument.respondents(), coding, patterns, use, drift));
        findings.addAll(QualityFindings.ofScale(instrument.respondents(), coding, patterns, use));
    }

    /** Stores which banks are used, and gives what was found. */
    List<Finding> finish() {
        banks.use(administration, instrument.respondents(), anchorsByBank);
        return findings;
    }
}
