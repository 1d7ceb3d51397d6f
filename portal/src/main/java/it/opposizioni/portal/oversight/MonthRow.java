package it.opposizioni.portal.oversight;

import it.opposizioni.portal.oversight.OversightClient.ConsultedMonth;
import it.opposizioni.portal.trend.TrendClient;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Complaints about an operator beside its consultations, in one month.
 *
 * @param complaints null while their service does not answer
 * @param lists that it compared; null likewise, as {@code numbers}
 */
record MonthRow(String month, Long complaints, Long lists, Long numbers) {

    /** @param trend null while its service does not answer, as {@code activity} */
    static List<MonthRow> of(
            YearMonth first, int months, TrendClient.Trend trend, OversightClient.Activity activity, Locale locale) {
        Map<YearMonth, Long> complaints = new HashMap<>();
        for (int i = 0; trend != null && i < trend.steps().size(); i++) {
            complaints.put(YearMonth.from(trend.steps().get(i)), trend.counts().get(i));
        }
        Map<YearMonth, ConsultedMonth> consulted = new HashMap<>();
        if (activity != null) {
            activity.months().forEach(month -> consulted.put(YearMonth.parse(month.month()), month));
        }
        List<MonthRow> rows = new ArrayList<>();
        for (YearMonth month = first; rows.size() < months; month = month.plusMonths(1)) {
            ConsultedMonth lists = consulted.get(month);
            rows.add(new MonthRow(
                    DateTimeFormatter.ofPattern("LLL uuuu", locale).format(month),
                    complaints.get(month),
                    lists == null ? null : lists.lists(),
                    lists == null ? null : lists.numbers()));
        }
        return rows;
    }
}
