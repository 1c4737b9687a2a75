WORD = "edited"
