package academy.guildhall.platform.ui;

/**
 * Something that a browser keeps for a room until the server has it, offered as a bean: signing out would delete it with all
 * else, and asks first.
 *
 * @param module the script that counts it and deletes it, by the exported {@code count()} and {@code clear()} that answer promises, such as
 *     {@code /ui/desk/unsent.js}
 * @param key of the question, with the count
 */
public record KeptOnDevice(String module, String key) {}
