/**
 * Text as people type it and as it is compared, searched and put in order: one folding, one cleaning, the official order by
 * strokes and the order by pinyin. See ADR 0050.
 */
@NullMarked
package academy.guildhall.platform.text;

import org.jspecify.annotations.NullMarked;
