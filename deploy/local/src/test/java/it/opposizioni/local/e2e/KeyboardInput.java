package it.opposizioni.local.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;

/** A person who has no mouse: goes from control to control with the tab key, and must see at every stop where that is. */
final class KeyboardInput implements InputMethod {

    private static final int MOST_STOPS = 120;
    private static final String FOCUSED = "document.activeElement.id";
    private static final int MOST_CHOICES = 12;

    /** Whether the stop shows itself by an outline or a shadow. */
    private static final String SHOWS_FOCUS = """
            e => {
              const seen = [e, ...(e.labels ?? [])].map(x => getComputedStyle(x));
              return seen.some(s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none');
            }""";

    private final Page page;

    KeyboardInput(Page page) {
        this.page = page;
    }

    @Override
    public void press(Locator control) {
        reach(control, "e => document.activeElement === e");
        page.keyboard().press("Enter");
    }

    @Override
    public void write(Locator field, String value) {
        reach(field, "e => document.activeElement === e");
        if (String.valueOf(field.getAttribute("type")).matches("date|time")) {
            // the order of its parts depends on the machine
            field.fill(value);
        } else {
            page.keyboard().press("Control+A");
            page.keyboard().type(value);
        }
    }

    @Override
    public void check(Locator choice) {
        if ("radio".equals(choice.getAttribute("type"))) {
            reach(choice, "e => document.activeElement.name === e.name && document.activeElement.type === 'radio'");
            page.keyboard().press("Space");
            page.waitForFunction("document.activeElement.checked");
            for (int i = 0; i < MOST_CHOICES && !choice.isChecked(); i++) {
                Object before = page.evaluate(FOCUSED);
                page.keyboard().press("ArrowDown");
                page.waitForFunction("before => document.activeElement.id !== before", before);
            }
        } else if (!choice.isChecked()) {
            reach(choice, "e => document.activeElement === e");
            page.keyboard().press("Space");
        }
        Assertions.assertThat(choice.isChecked()).as("chosen by keyboard").isTrue();
    }

    @Override
    public void select(Locator list, String option) {
        reach(list, "e => document.activeElement === e");
        list.selectOption(option);
    }

    private void reach(Locator control, String isThere) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (Boolean.TRUE.equals(control.evaluate(isThere))) {
                Assertions.assertThat((Boolean) page.locator(":focus").evaluate(SHOWS_FOCUS))
                        .as("the focus can be seen on %s", page.locator(":focus"))
                        .isTrue();
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached with the tab key: " + control);
    }
}
