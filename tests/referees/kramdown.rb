# Reads a JSON array of Markdown texts from standard input and writes one of {html} or {error}.
# ruby kramdown.rb kramdown|GFM

require "json"
require "kramdown"
require "kramdown-parser-gfm"

answers = JSON.parse($stdin.set_encoding("utf-8").read).map do |text|
  document = Kramdown::Document.new(text, input: ARGV[0], syntax_highlighter: nil, math_engine: nil)
  { html: document.to_html }
rescue StandardError => error
  { error: error.message }
end
$stdout.write(JSON.generate(answers))
