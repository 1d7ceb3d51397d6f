/** Apps of others, which act with a citizen's token: what a citizen has allowed them, and nothing else. */
package it.opposizioni.kit.app;
