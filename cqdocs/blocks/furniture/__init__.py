"""What belongs to the page and to no text: navigation, running heads, rules, comments, licences."""
