/** How JSON is read, whoever has written it. */
package it.opposizioni.kit.json;
