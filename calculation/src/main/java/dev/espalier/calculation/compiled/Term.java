package dev.espalier.calculation.compiled;

import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.modifier.TagContext;
import java.util.Arrays;

/**
 * A modifier (or several equal ones) whose value has to be looked at in every calculation: because tags depend on results,
 * or because the question is not a plain sum.
 */
final class Term {
    private static final Tag[] NO_TAGS = {};

    /** Where the number of allocated nodes that bring it is counted; negative: it is always there, once. */
    final int countCell;

    final double value;
    final Tag[] tags;
    /** Which shared limit it falls under; negative for none. */
    final int limitGroup;

    final double limit;
    /** Its place among the others: what is fixed comes first, then nodes by index. */
    final long order;

    Term(int countCell, double value, Tag[] tags, int limitGroup, double limit, long order) {
        this.order = order;
        this.countCell = countCell;
        this.value = value;
        this.tags = tags.length == 0 ? NO_TAGS : tags;
        this.limitGroup = limitGroup;
        this.limit = limit;
    }

    boolean same(double otherValue, Tag[] otherTags, int otherGroup) {
        return value == otherValue && limitGroup == otherGroup && Arrays.equals(tags, otherTags);
    }

    /** How many modifiers this stands for, as the tree is. */
    long count(Cells cells) {
        return countCell < 0 ? 1 : cells.raw(countCell);
    }

    /** What the tags leave of the value, NaN if it does not apply. */
    double evaluate(TagContext context) {
        double v = value;
        for (Tag tag : tags) {
            v = tag.apply(v, context);
            if (Double.isNaN(v)) {
                return v;
            }
        }
        return v;
    }
}
