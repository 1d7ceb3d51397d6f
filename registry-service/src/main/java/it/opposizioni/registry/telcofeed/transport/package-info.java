/** How a feed is brought: signed, then perhaps compressed, then perhaps encrypted, as the ministerial annex wants it. */
package it.opposizioni.registry.telcofeed.transport;
