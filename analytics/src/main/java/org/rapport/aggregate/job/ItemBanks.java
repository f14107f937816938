package org.rapport.aggregate.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.RespondentGroup;
import org.rapport.scoring.BankUse;
import org.rapport.scoring.ScaleBank;
import org.rapport.statistics.CreditModel;
import org.rapport.statistics.ItemBank;
import org.rapport.statistics.ReportingScale;
import org.rapport.statistics.StepDifficulties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored item banks, and which administration is scored with which. */
final class ItemBanks {

    /**
     * A bank with what decides whether it may change.
     *
     * @param calibratedBy null when that administration is gone
     */
    record Stored(int id, @Nullable Integer calibratedBy, boolean usedByOthers, ScaleBank bank) {

        /** Others have scores on it, or may have had: it stays as it is. */
        boolean isFrozenFor(int administration) {
            return usedByOthers || calibratedBy == null || calibratedBy != administration;
        }
    }

    private record Head(int id, @Nullable Integer calibratedBy, boolean usedByOthers, HeadNumbers numbers) {}

    private record HeadNumbers(
            String scale, String version, CreditModel model, long n, double sigma, ReportingScale reportingScale) {}

    private final JdbcClient jdbc;

    ItemBanks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The major and minor version: what is asked and how it is scored may not change within it. */
    static String series(Instrument instrument) {
        String version = instrument.version();
        return version.substring(0, version.lastIndexOf('.'));
    }

    /** Until the end of the transaction nobody else decides about the banks of this instrument. */
    void lock(Instrument instrument) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('item bank ' || :instrument, 0))")
                .param("instrument", instrument.id())
                .query(row -> {});
    }

    Optional<Stored> find(Instrument instrument, String scale, int administration) {
        return jdbc.sql("""
                select b.id, b.calibrated_by, b.scale, b.version, b.model, b.n, b.sigma, b.favorable, b.most_favorable,
                       exists (select from analytics.bank_use u
                                where u.bank = b.id and u.administration <> :administration) as used_by_others
                  from analytics.item_bank b
                 where b.instrument = :instrument and b.series = :series and b.scale = :scale
                """)
                .param("administration", administration)
                .param("instrument", instrument.id())
                .param("series", series(instrument))
                .param("scale", scale)
                .query(ItemBanks::head)
                .optional()
                .map(head -> new Stored(head.id, head.calibratedBy, head.usedByOthers, withItems(head)));
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getInt("id"),
                row.getObject("calibrated_by", Integer.class),
                row.getBoolean("used_by_others"),
                new HeadNumbers(
                        row.getString("scale"),
                        String.valueOf(row.getInt("version")),
                        CreditModel.valueOf(row.getString("model")),
                        row.getLong("n"),
                        row.getDouble("sigma"),
                        new ReportingScale(row.getDouble("favorable"), row.getDouble("most_favorable"))));
    }

    private ScaleBank withItems(Head head) {
        List<String> items = new ArrayList<>();
        List<List<Integer>> recoding = new ArrayList<>();
        List<double[]> steps = new ArrayList<>();
        jdbc.sql("select item, recoding, steps from analytics.bank_item where bank = :bank order by position")
                .param("bank", head.id)
                .query(row -> {
                    items.add(row.getString(1));
                    recoding.add(List.of((Integer[]) row.getArray(2).getArray()));
                    steps.add(Arrays.stream((Double[]) row.getArray(3).getArray())
                            .mapToDouble(Double::doubleValue)
                            .toArray());
                });
        HeadNumbers numbers = head.numbers;
        ItemBank bank = new ItemBank(
                numbers.scale,
                numbers.version,
                items,
                StepDifficulties.of(steps.toArray(double[][]::new)),
                numbers.sigma,
                numbers.reportingScale);
        return new ScaleBank(bank, recoding, numbers.model, numbers.n);
    }

    /** Keeps a calibration in the place of the one before, and tells the bank's id. */
    int save(Instrument instrument, int administration, ScaleBank calibrated) {
        ItemBank bank = calibrated.bank();
        int id = jdbc.sql("""
                insert into analytics.item_bank (instrument, series, respondents, scale, version, calibrated_by, model, n, sigma,
                                                 favorable, most_favorable, fingerprint)
                values (:instrument, :series, :respondents, :scale, :version, :administration, :model, :n, :sigma,
                        :favorable, :mostFavorable, :fingerprint)
                on conflict (instrument, series, scale) do update
                   set version = excluded.version, model = excluded.model, n = excluded.n, sigma = excluded.sigma,
                       favorable = excluded.favorable, most_favorable = excluded.most_favorable,
                       fingerprint = excluded.fingerprint
                returning id
                """)
                .param("instrument", instrument.id())
                .param("series", series(instrument))
                .param("respondents", instrument.respondents().id())
                .param("scale", bank.scale())
                .param("version", Integer.valueOf(bank.version()))
                .param("administration", administration)
                .param("model", calibrated.model().name())
                .param("n", calibrated.respondents())
                .param("sigma", bank.sigma())
                .param("favorable", bank.reportingScale().favorable())
                .param("mostFavorable", bank.reportingScale().mostFavorable())
                .param("fingerprint", bank.fingerprint())
                .query(Integer.class)
                .single();
        saveItems(id, calibrated);
        return id;
    }

    private void saveItems(int id, ScaleBank calibrated) {
        jdbc.sql("delete from analytics.bank_item where bank = :bank")
                .param("bank", id)
                .update();
        List<String> items = calibrated.bank().items();
        for (int position = 0; position < items.size(); position++) {
            jdbc.sql("""
                    insert into analytics.bank_item (bank, position, item, recoding, steps)
                    values (:bank, :position, :item, :recoding, :steps)
                    """)
                    .param("bank", id)
                    .param("position", position)
                    .param("item", items.get(position))
                    .param("recoding", calibrated.recoding().get(position).toArray(Integer[]::new))
                    .param(
                            "steps",
                            Arrays.stream(calibrated.bank().steps().of(position))
                                    .boxed()
                                    .toArray(Double[]::new))
                    .update();
        }
    }

    /** Replaces what an administration uses. */
    void use(int administration, RespondentGroup respondents, Map<Integer, Long> anchorsByBank) {
        jdbc.sql("delete from analytics.bank_use where administration = :administration and respondents = :respondents")
                .param("administration", administration)
                .param("respondents", respondents.id())
                .update();
        anchorsByBank.forEach((bank, anchors) -> jdbc.sql("""
                insert into analytics.bank_use (administration, respondents, bank, anchors)
                values (:administration, :respondents, :bank, :anchors)
                """)
                .param("administration", administration)
                .param("respondents", respondents.id())
                .param("bank", bank)
                .param("anchors", anchors)
                .update());
        jdbc.sql("""
                delete from analytics.item_bank b
                 where calibrated_by = :administration and respondents = :respondents
                   and not exists (select from analytics.bank_use u where u.bank = b.id)
                """)
                .param("administration", administration)
                .param("respondents", respondents.id())
                .update();
    }

    /** The banks that an administration uses, by scale id. */
    Map<String, BankUse> uses(int administration, Instrument instrument) {
        Map<String, BankUse> uses = new HashMap<>();
        jdbc.sql("""
                select b.id, b.scale, u.anchors from analytics.bank_use u join analytics.item_bank b on b.id = u.bank
                 where u.administration = :administration and b.instrument = :instrument and b.series = :series
                """)
                .param("administration", administration)
                .param("instrument", instrument.id())
                .param("series", series(instrument))
                .query((row, number) -> Map.entry(row.getString("scale"), row.getLong("anchors")))
                .list()
                .forEach(use -> uses.put(
                        use.getKey(),
                        new BankUse(
                                find(instrument, use.getKey(), administration)
                                        .orElseThrow()
                                        .bank(),
                                use.getValue())));
        return uses;
    }
}
