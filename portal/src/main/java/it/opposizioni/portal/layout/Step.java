package it.opposizioni.portal.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of a request that takes several pages.
 *
 * @param href where to go back to it
 */
public record Step(String label, String href, boolean done, boolean now) {

    /** The steps of a request, the {@code current} one (from 1) marked, those before it done. */
    public static List<Step> of(int current, List<String> labels, List<String> hrefs) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            steps.add(new Step(labels.get(i), hrefs.get(i), i + 1 < current, i + 1 == current));
        }
        return steps;
    }
}
