package it.opposizioni.local.e2e;

import com.microsoft.playwright.Locator;

/** How a person operates the controls of a page. */
interface InputMethod {

    void press(Locator control);

    void write(Locator field, String value);

    void check(Locator choice);

    void select(Locator list, String option);

    /** With a mouse, or a finger. */
    final class Mouse implements InputMethod {

        @Override
        public void press(Locator control) {
            control.evaluate("e => e.scrollIntoView({block: 'center', behavior: 'instant'})");
            control.click();
        }

        @Override
        public void write(Locator field, String value) {
            field.fill(value);
        }

        @Override
        public void check(Locator choice) {
            choice.check();
        }

        @Override
        public void select(Locator list, String option) {
            list.selectOption(option);
        }
    }
}
