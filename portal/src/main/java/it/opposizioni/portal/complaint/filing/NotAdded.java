package it.opposizioni.portal.complaint.filing;

import it.opposizioni.portal.layout.Form;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A file that came with a complaint and was not added to it.
 *
 * @param name as a page shows it
 * @param why in the words of the page
 */
public record NotAdded(String name, String why) {

    private static final String NAME = "not-added";
    private static final String WHY = "not-added-why";

    /** As they wait for the page that says it. */
    public static Form kept(List<NotAdded> all) {
        return Form.empty()
                .withAll(NAME, all.stream().map(NotAdded::name).toList())
                .withAll(WHY, all.stream().map(NotAdded::why).toList());
    }

    /** The same, on that page; none of any other form. */
    public static List<NotAdded> of(Form kept) {
        List<String> names = kept.all(NAME);
        List<String> reasons = kept.all(WHY);
        return IntStream.range(0, Math.min(names.size(), reasons.size()))
                .mapToObj(i -> new NotAdded(names.get(i), reasons.get(i)))
                .toList();
    }
}
